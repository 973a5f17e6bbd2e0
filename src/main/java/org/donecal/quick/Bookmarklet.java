package org.donecal.quick;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The program behind the bookmark. It opens our window with what the page is about, and does
 * nothing else: no page's rules can be in its way, and nothing of ours comes into the page.
 */
record Bookmarklet(URI home) {
  /**
   * {@code f} cuts a text until it is short enough once encoded; half a character at its end
   * becomes a whole one by itself. An address that is too long goes without its query, or not at
   * all. Where small windows are forbidden a tab opens, or at last the page itself goes there.
   */
  private static final String PROGRAM =
      """
      (()=>{const d=document,l=location,e=(n,s)=>new URLSearchParams([[n,s]]).toString(),\
      f=(n,s,m)=>{let t=String(s).trim().slice(0,m);while(e(n,t).length>m)t=t.slice(0,t.length*.9|0);return e(n,t)},\
      b=[l.href,l.origin+l.pathname,""].find(s=>e("url",s).length<2500),\
      u="%s/quick?"+[f("title",d.title||"",900),e("url",b),f("text",getSelection()||"",1500)].join("&");\
      open(u,"_blank","popup,width=440,height=600")||open(u,"_blank")||l.assign(u)})()""";

  /** What browsers would change in an address, or take for its end. */
  private static final String NEVER_PLAIN = "%\"<>#'`^{|}\\";

  private static final int DELETE = 127;

  /** What the bookmark's address is. */
  String address() {
    var address = new StringBuilder("javascript:");
    for (var octet : (PROGRAM.formatted(home) + ";void 0").getBytes(StandardCharsets.UTF_8)) {
      if (octet > ' ' && octet < DELETE && NEVER_PLAIN.indexOf(octet) < 0) {
        address.append((char) octet);
      } else {
        address.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
      }
    }
    return address.toString();
  }
}
