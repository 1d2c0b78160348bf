namespace Tb4Gen.Packaging.Apt.Publishing;

/// <summary>What the user wants of a repository. Null keeps what it has, or takes the default in a new one.</summary>
internal sealed record RepositoryOptions
{
    public const string DefaultName = "tb4gen";

    public required RepositoryFolder Folder { get; init; }

    public required string Suite { get; init; }

    public string? Origin { get; init; }

    public string? Label { get; init; }

    /// <summary>Where clients find it.</summary>
    public string? Url { get; init; }

    public required TimeSpan ValidFor { get; init; }

    /// <summary>How many versions of each package stay; null for all.</summary>
    public int? Keep { get; init; }

    /// <summary>The clock.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The time to write into the index in place of the clock's: SOURCE_DATE_EPOCH.</summary>
    public DateTimeOffset? SourceDate { get; init; }
}
