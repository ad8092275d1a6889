internal import Markup

/// META-INF/container.xml: where the package document is (OCF 4.2.6.3.1).
func containerDocument() -> [UInt8] {
  let rootfile = Element(
    "rootfile",
    [
      "full-path": contentFolder + Publication.packagePath,
      "media-type": "application/oebps-package+xml",
    ])
  let root = Element(
    "container",
    ["version": "1.0", "xmlns": "urn:oasis:names:tc:opendocument:xmlns:container"],
    elements: [Element("rootfiles", elements: [rootfile])])
  return serialize(root, breaking: ["container", "rootfiles"])
}
