using System.Runtime.InteropServices;

namespace Tb4Gen.Bench;

/// <summary>getrusage(2) of the children: the largest resident set among those that have ended.</summary>
internal static partial class ChildUsage
{
    private const int Children = -1;

    // struct rusage: two timevals of 16 bytes, then ru_maxrss in KiB.
    private const int MaxResidentOffset = 32;

    public static unsafe long PeakMebibytes
    {
        get
        {
            var buffer = stackalloc byte[144];
            return GetUsage(Children, buffer) == 0 ? *(long*)(buffer + MaxResidentOffset) / 1024 : -1;
        }
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static unsafe partial int GetUsage(int who, byte* usage);
}
