namespace Tb4Gen.Cli;

/// <summary>What a run says to the program that started it.</summary>
internal enum ExitCode
{
    /// <summary>Done, nothing of severity error found.</summary>
    Clean = 0,

    /// <summary>A finding of severity error, or <c>--check</c> or <c>--exit-code</c> found a difference.</summary>
    Findings = 1,

    /// <summary>The command line is wrong.</summary>
    Usage = 2,

    /// <summary>A file, a right or a tool that the run needs is missing; standard error has the reason.</summary>
    Environment = 3,

    /// <summary>Ctrl-C: 128 and the number of SIGINT, as shells have it.</summary>
    Interrupted = 130,
}
