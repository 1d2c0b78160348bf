namespace Tb4Gen.Core.Drawing;

/// <summary>The forms of a drawing.</summary>
public enum DrawingFormat
{
    /// <summary>A picture.</summary>
    Svg,

    /// <summary>Text that forges and wikis draw.</summary>
    Mermaid,

    /// <summary>Text for Graphviz.</summary>
    Dot,
}
