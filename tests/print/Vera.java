import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.validation.profiles.Profiles;

/** The engine of veraPDF on some files: java Vera.java ua1|2a FILE... It says what each breaks, and ends with 1 if any does. */
public class Vera {
  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    String name = arguments[0];
    String rules = name.startsWith("ua") ? "PDFUA-" + name.substring(2) : "PDFA-" + name.toUpperCase();
    boolean right = true;
    for (int at = 1; at < arguments.length; at++) {
      var flavour = PDFAFlavour.fromString(name);
      var text = Vera.class.getClassLoader().getResourceAsStream("org/verapdf/pdfa/validation/" + rules + ".xml");
      try (var file = new FileInputStream(arguments[at]); var parser = Foundries.defaultInstance().createParser(file, flavour)) {
        var validator = Foundries.defaultInstance().createValidator(Profiles.profileFromXml(text), false);
        var result = validator.validate(parser);
        Map<String, String> broken = new TreeMap<>();
        for (TestAssertion one : result.getTestAssertions()) {
          if (one.getStatus() == TestAssertion.Status.FAILED) {
            String rule = one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber();
            broken.putIfAbsent(rule, one.getMessage() + " @ " + one.getLocation().getContext());
          }
        }
        right &= result.isCompliant();
        System.out.println((result.isCompliant() ? "right " : "wrong ") + name + " " + arguments[at] + " " + result.getTotalAssertions());
        broken.forEach((rule, message) -> System.out.println("  " + rule + ": " + message));
      }
    }
    System.exit(right ? 0 : 1);
  }
}
