import ArgumentParser

/// Recovery on trial: what it scores on pages whose right reading is known, what each piece of its evidence is worth,
/// and how far its doubts are to be trusted. No part of the program.
struct LabCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lab", abstract: "Try recovery on pages whose right reading is known.",
    subcommands: [
      FitCommand.self, ScoreCommand.self, AblateCommand.self, CalibrateCommand.self, PictureCommand.self,
      TangleCommand.self, OrderCommand.self,
    ])
}

/// Runs the lab with the arguments of the process.
package func runLab() { LabCommand.main() }
