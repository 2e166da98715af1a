import java.util.List;
import java.util.Map;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.painless.PainlessPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.transport.Netty4Plugin;

/**
 * A cluster node on loopback: java ClusterNode.java name=value …, settings as in opensearch.yml. Exits when its input
 * closes.
 */
public class ClusterNode extends Node {
  private ClusterNode(Settings settings, List<Class<? extends Plugin>> modules) {
    super(InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "node"), modules, false);
  }

  public static void main(String[] arguments) throws Exception {
    Settings.Builder settings = Settings.builder();
    for (String argument : arguments) {
      String[] setting = argument.split("=", 2);
      if (setting[1].contains(",")) settings.putList(setting[0], setting[1].split(","));
      else settings.put(setting[0], setting[1]);
    }
    Node node =
        new ClusterNode(
            settings.build(),
            List.of(Netty4Plugin.class, CommonAnalysisPlugin.class, PainlessPlugin.class));
    node.start();
    // If the test process dies, the pipe closes and the node exits.
    while (System.in.read() >= 0) {}
    node.close();
    System.exit(0);
  }
}
