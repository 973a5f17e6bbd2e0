package org.donecal.web;

/** What is written to somebody who isn't here: the same in plain words and as HTML. */
public record Letter(String subject, String text, String html) {}
