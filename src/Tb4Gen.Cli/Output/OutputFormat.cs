namespace Tb4Gen.Cli.Output;

/// <summary>For whom findings and results are written.</summary>
internal enum OutputFormat
{
    /// <summary>People.</summary>
    Text,

    /// <summary>Programs.</summary>
    Json,

    /// <summary>Code scanning: SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>Annotations of a GitHub workflow.</summary>
    Github,
}
