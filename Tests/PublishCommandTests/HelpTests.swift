import Testing

@testable import PublishCommand

@Suite struct HelpTests {
  /// However it is asked for.
  @Test(arguments: ["epub", "print", "proof", "outline", "galley", "emend", "check", "init"])
  func helpNamesTheWholeCommand(name: String) throws {
    let bench = try Bench()
    let asked = bench.run("help", name)
    #expect(asked.status == 0)
    #expect(asked.output.contains("USAGE: publish \(name) "))
    for option in ["--help", "-h"] {
      #expect(bench.run(name, option).output == asked.output)
    }
  }

  /// What is wrong is told with the way to more help, as the root of the commands words it.
  @Test(arguments: [["epub", "--nothing"], ["print", "--jobs", "x"], ["nothing"]])
  func whatIsWrongNamesTheProgram(arguments: [String]) throws {
    let run = try Bench().run(arguments)
    #expect(run.status == 2)
    #expect(run.errors.contains("publish"))
  }
}
