package org.donecal.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.Closeable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The heap of another JVM on this machine, without its garbage. */
final class Heap implements Closeable {
  private final JMXConnector connector;
  private final MemoryMXBean memory;

  private Heap(JMXConnector connector, MemoryMXBean memory) {
    this.connector = connector;
    this.memory = memory;
  }

  static Heap of(long process) throws IOException {
    try {
      var machine = VirtualMachine.attach(String.valueOf(process));
      var address = machine.startLocalManagementAgent();
      machine.detach();
      var connector = JMXConnectorFactory.connect(new JMXServiceURL(address));
      return new Heap(
          connector,
          ManagementFactory.newPlatformMXBeanProxy(
              connector.getMBeanServerConnection(),
              ManagementFactory.MEMORY_MXBEAN_NAME,
              MemoryMXBean.class));
    } catch (AttachNotSupportedException refused) {
      throw new IOException(refused);
    }
  }

  /** What is in use just now, in MiB; collects the garbage first, which takes its time. */
  double liveMebibytes() {
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed() / (double) (1 << 20);
  }

  @Override
  public void close() throws IOException {
    connector.close();
  }
}
