using System.Text;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Packaging.Install;

/// <summary>
/// Finds secrets by their names: in the environment, else in a folder in which each is a file. Neither a finding nor an
/// exception from here has a value in it.
/// </summary>
/// <param name="variable">The value of an environment variable, or null.</param>
/// <param name="folder">Of <c>--secrets</c>, absolute; null where none was given.</param>
/// <param name="shown">The same as the user named it.</param>
internal sealed class SecretStore(Func<string, string?> variable, string? folder, string? shown)
{
    private const UnixFileMode ForOthers =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    // A hash has some 120 characters, and a token rarely more than 512.
    private const int Longest = 4096;

    // Invalid bytes have to be found, and not be replaced: a hash with a replacement character is another one.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The variable that holds a secret: <c>TB4GEN_SECRET_ROOT_PASSWORD_HASH</c>.</summary>
    public static string VariableOf(SecretName name) =>
        "TB4GEN_SECRET_" + name.ToString().Replace('-', '_').Replace('.', '_').ToUpperInvariant();

    /// <summary>Looks one up; null where there is a finding instead.</summary>
    public Secret? Find(SecretName name, ICollection<Diagnostic> findings)
    {
        var isReported = false;
        var value = variable(VariableOf(name)) ?? ReadFile(name, findings, out isReported);
        if (value is null)
        {
            if (!isReported) findings.Add(Missing(name));
            return null;
        }

        value = WithoutLineEnd(value);
        if (Problem(value) is not { } problem) return new(name, value);
        findings.Add(Diagnostic.Create(IsoDiagnostics.SecretUnusable, location: null, name, problem)
            .WithHelp("a secret is one line of text"));
        return null;
    }

    private string? ReadFile(SecretName name, ICollection<Diagnostic> findings, out bool isReported)
    {
        isReported = false;
        if (folder is null) return null;
        var (file, path) = (Path.Join(folder, name.ToString()), Path.Join(shown, name.ToString()));
        try
        {
            using var handle = File.OpenHandle(file);
            // Of the open file: between a look at a name and its opening it could become another one.
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(handle) & ForOthers) != 0)
            {
                findings.Add(Diagnostic.Create(IsoDiagnostics.SecretExposed, location: null, path)
                    .WithHelp($"chmod 600 {path}"));
                isReported = true;
                return null;
            }

            var bytes = new byte[Longest + 2];
            return Utf8.GetString(bytes, 0, RandomAccess.Read(handle, bytes, fileOffset: 0));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (DecoderFallbackException)
        {
            findings.Add(Diagnostic.Create(IsoDiagnostics.SecretUnusable, location: null, name, $"{path} is not UTF-8"));
            isReported = true;
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentException(Diagnostic.Create(
                EnvironmentDiagnostics.Unreadable, location: null, path, IoReason.AtFile(file, error)));
        }
    }

    private Diagnostic Missing(SecretName name)
    {
        var file = folder is null ? $"a file {name} in the folder of `--secrets`" : $"the file {Path.Join(shown, name.ToString())}";
        return Diagnostic.Create(IsoDiagnostics.SecretMissing, location: null, name)
            .WithHelp($"set the variable {VariableOf(name)}, or write {file}, with mode 0600");
    }

    private static string WithoutLineEnd(string value)
    {
        if (value.EndsWith('\n')) value = value[..^1];
        return value.EndsWith('\r') ? value[..^1] : value;
    }

    private static string? Problem(string value)
    {
        if (value.Length == 0) return "it is empty";
        if (value.Length > Longest) return $"it is longer than {Longest} characters";
        if (value.Contains('\n') || value.Contains('\r')) return "it has several lines";
        if (value.Any(char.IsControl)) return "it has a control character";
        return value.Trim().Length == value.Length ? null : "a blank stands at its begin or end";
    }
}
