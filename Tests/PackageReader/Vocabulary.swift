/// The values of the accessibility properties: Schema.org Accessibility Properties for Discoverability Vocabulary, as
/// Ace 1.3 takes it; what that calls deprecated is left out.
enum Vocabulary {
  static let accessModes: Set = [
    "auditory", "chartOnVisual", "chemOnVisual", "colorDependent", "diagramOnVisual", "mathOnVisual",
    "musicOnVisual", "tactile", "textOnVisual", "textual", "visual",
  ]

  static let features: Set = [
    "ARIA", "index", "pageBreakMarkers", "pageNavigation", "printPageNumbers", "readingOrder",
    "structuralNavigation", "tableOfContents", "taggedPDF", "alternativeText", "audioDescription",
    "closedCaptions", "describedMath", "longDescription", "openCaptions", "rubyAnnotations", "signLanguage",
    "transcript", "displayTransformability", "synchronizedAudioText", "timingControl", "unlocked", "ChemML",
    "latex", "MathML", "ttsMarkup", "highContrastAudio", "highContrastDisplay", "largePrint", "braille",
    "tactileGraphic", "tactileObject", "none", "unknown",
  ]

  static let hazards: Set = [
    "flashing", "noFlashingHazard", "unknownFlashingHazard", "motionSimulation", "noMotionSimulationHazard",
    "unknownMotionSimulationHazard", "sound", "noSoundHazard", "unknownSoundHazard", "unknown", "none",
  ]

  /// `EPUB Accessibility 1.1 - WCAG 2.2 Level AA` and its like (EPUB Accessibility 1.1, 3.4.2.2.1).
  static func isConformance(_ statement: String) -> Bool {
    ["2.0", "2.1", "2.2"].contains { version in
      ["A", "AA", "AAA"].contains { statement == "EPUB Accessibility 1.1 - WCAG \(version) Level \($0)" }
    }
  }
}
