using System.Globalization;
using System.Text;

namespace Tb4Gen.Bench;

/// <summary>Large inputs made from the example.</summary>
internal static class Fleet
{
    /// <summary>A folder of clusters that differ in their name.</summary>
    public static string Write(string folder, string example, int clusters)
    {
        Directory.CreateDirectory(folder);
        var text = File.ReadAllText(example);
        for (var i = 0; i < clusters; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"site{i:D3}");
            File.WriteAllText(Path.Combine(folder, name + ".yaml"), text.Replace("cluster: lab", "cluster: " + name, StringComparison.Ordinal));
        }

        return folder;
    }

    /// <summary>One cluster with a ring of the given size, five of whose nodes are monitors.</summary>
    public static string WriteRing(string folder, string example, int nodes)
    {
        Directory.CreateDirectory(folder);
        var yaml = new StringBuilder();
        var lines = File.ReadAllLines(example);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.StartsWith("  cables:", StringComparison.Ordinal))
            {
                yaml.Append("  topology: ring\n");
                while (lines[i + 1].StartsWith("    - ", StringComparison.Ordinal)) i++;
            }
            else if (line == "nodes:")
            {
                yaml.Append("nodes:\n");
                for (var n = 0; n < nodes; n++) yaml.Append(Node(n));
                while (lines[i + 1].StartsWith("  ", StringComparison.Ordinal)) i++;
            }
            else
            {
                yaml.Append(line.Replace("10.11.12.0/24", "10.11.0.0/16", StringComparison.Ordinal)
                    .Replace("10.11.12.1", "10.11.255.1", StringComparison.Ordinal)
                    .Replace("10.100.0.0/24", "10.100.0.0/16", StringComparison.Ordinal)).Append('\n');
            }
        }

        var path = Path.Combine(folder, "ring.yaml");
        File.WriteAllText(path, yaml.ToString());
        return path;
    }

    /// <summary>A checkout with the cluster as its last commit, and with a change in its work tree.</summary>
    /// <returns>The cluster file.</returns>
    public static string WriteRevisions(string folder, string cluster, Func<string, string> change)
    {
        Directory.CreateDirectory(folder);
        var (path, text) = (Path.Combine(folder, "ring.yaml"), File.ReadAllText(cluster));
        File.WriteAllText(path, text);
        new Command("git", "init", "--quiet", folder).Run();
        new Command("git", "-C", folder, "add", "ring.yaml").Run();
        new Command("git", "-C", folder, "-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "--quiet", "-m", "ring").Run();
        File.WriteAllText(path, change(text));
        return path;
    }

    public static string OtherMtu(string yaml) => yaml.Replace("mtu: 65520", "mtu: 9000", StringComparison.Ordinal);

    public static string LessNode(string yaml) =>
        string.Join('\n', yaml.Split('\n').Where(static l => !l.StartsWith("  n150: ", StringComparison.Ordinal)));

    private static string Node(int n)
    {
        var (high, low) = ((n / 200) + 1, (n % 200) + 10);
        var roles = n < 5 ? "" : ", roles: [osd]";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"  n{n + 1}: {{ management: 10.11.{high}.{low}, mac: \"02:00:00:00:{high:x2}:{low:x2}\"{roles} }}\n");
    }
}
