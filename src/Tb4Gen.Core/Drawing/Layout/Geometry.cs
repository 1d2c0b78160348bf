namespace Tb4Gen.Core.Drawing.Layout;

/// <summary>A place on the drawing; x grows to the right, y downwards.</summary>
internal readonly record struct Point(double X, double Y)
{
    /// <summary>The point at a share of the way to another.</summary>
    public Point Toward(Point other, double share) => new(X + ((other.X - X) * share), Y + ((other.Y - Y) * share));
}

/// <summary>A rectangle.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public Point Center => new(X + (Width / 2), Y + (Height / 2));

    public static Box Around(Point center, double width, double height) =>
        new(center.X - (width / 2), center.Y - (height / 2), width, height);

    public Box Grown(double by) => new(X - by, Y - by, Width + (2 * by), Height + (2 * by));

    public bool Overlaps(Box other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    /// <summary>Whether a straight line passes through it (Liang and Barsky's clipping).</summary>
    public bool IsCrossedBy(Point from, Point to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var (enter, leave) = (0.0, 1.0);
        return Clip(-dx, from.X - X) && Clip(dx, Right - from.X) && Clip(-dy, from.Y - Y) && Clip(dy, Bottom - from.Y);

        bool Clip(double step, double room)
        {
            if (step == 0) return room > 0;
            var share = room / step;
            if (step < 0) enter = Math.Max(enter, share);
            else leave = Math.Min(leave, share);
            return enter < leave;
        }
    }
}
