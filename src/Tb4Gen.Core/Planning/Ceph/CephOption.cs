using System.Collections.Immutable;
using System.Globalization;

namespace Tb4Gen.Core.Planning.Ceph;

/// <summary>What one Ceph release says about one of its options.</summary>
public sealed record CephOption
{
    public required string Name { get; init; }

    public required CephOptionType Type { get; init; }

    /// <summary>What a daemon starts with, as the monitor prints it.</summary>
    public required string Default { get; init; }

    public double? Min { get; init; }

    public double? Max { get; init; }

    /// <summary>The words that the monitor takes; empty where any text will do.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    public ImmutableArray<string> Flags { get; init; } = [];

    /// <summary>Whether a running daemon takes a change.</summary>
    public bool CanUpdateAtRuntime { get; init; }

    /// <summary>The daemons that declare the option; often empty, whoever reads it.</summary>
    public ImmutableArray<string> Services { get; init; } = [];

    /// <summary>Whether the entry could not be checked against a monitor of the release.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>Reads a line of the catalog; columns that are empty at its end may be missing.</summary>
    internal static CephOption Parse(string line)
    {
        var cells = line.Split('\t');
        return new CephOption
        {
            Name = cells[0],
            Type = TypeOf(Cell(cells, 1)),
            Default = Cell(cells, 3),
            Min = Number(Cell(cells, 4)),
            Max = Number(Cell(cells, 5)),
            Choices = Words(Cell(cells, 6)),
            Flags = Words(Cell(cells, 7)),
            CanUpdateAtRuntime = Cell(cells, 8) == "true",
            Services = Words(Cell(cells, 9)),
            IsUncertain = Cell(cells, 10).Length > 0,
        };
    }

    private static string Cell(string[] cells, int index) => index < cells.Length ? cells[index] : "";

    private static ImmutableArray<string> Words(string cell) => cell.Length == 0 ? [] : [.. cell.Split(',')];

    private static double? Number(string cell) =>
        cell.Length == 0 ? null : double.Parse(cell, CultureInfo.InvariantCulture);

    private static CephOptionType TypeOf(string word) => word switch
    {
        "bool" => CephOptionType.Bool,
        "int" => CephOptionType.Whole,
        "uint" => CephOptionType.Natural,
        "size" => CephOptionType.Size,
        "float" => CephOptionType.Real,
        "secs" => CephOptionType.Seconds,
        "millisecs" => CephOptionType.Milliseconds,
        "addr" => CephOptionType.Address,
        "addrvec" => CephOptionType.AddressList,
        "uuid" => CephOptionType.Uuid,
        _ => CephOptionType.Text,
    };
}
