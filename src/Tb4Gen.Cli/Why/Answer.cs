using System.Collections.Immutable;
using Tb4Gen.Core.Rendering.Origins;

namespace Tb4Gen.Cli.Why;

/// <summary>What is known about the lines that were asked for.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="File">The file of the bundle.</param>
/// <param name="Disk">How it lies on disk.</param>
/// <param name="Lines">One, or all of the file.</param>
internal sealed record Answer(
    Question Question, GeneratedFile File, DiskLine Disk, ImmutableArray<AnsweredLine> Lines);

/// <summary>A line of what would be generated.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">Without its end; of a symlink, its target.</param>
/// <param name="Origin">What made it.</param>
internal sealed record AnsweredLine(int Number, string Text, LineOrigin Origin);
