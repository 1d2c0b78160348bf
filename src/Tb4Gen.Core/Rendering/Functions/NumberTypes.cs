namespace Tb4Gen.Core.Rendering.Functions;

/// <summary>Which types of .NET are numbers in templates.</summary>
internal static class NumberTypes
{
    public static bool Contain(Type type) => type == typeof(decimal) || (type.IsPrimitive && type != typeof(bool));
}
