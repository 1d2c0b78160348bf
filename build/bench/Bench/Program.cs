using Tb4Gen.Bench;

// usage: Bench TB4GEN HELLO CLUSTER_YAML WORK_DIR [RUNS]
if (args.Length < 4)
{
    Console.Error.WriteLine("usage: Bench TB4GEN HELLO CLUSTER_YAML WORK_DIR [RUNS]");
    return 2;
}

var (tool, hello, example, work) = (args[0], args[1], args[2], Directory.CreateDirectory(args[3]).FullName);
var runs = args.Length > 4 ? int.Parse(args[4], System.Globalization.CultureInfo.InvariantCulture) : 15;

Console.WriteLine($"{"",-34} {"median ms",10} {"floor ms",10} {"ratio",7}   floor");

Compare("check, example", runs, new(hello), new(tool, "check", example), "hello world, ReadyToRun");
Compare("generate, example, new tree", runs, new(hello), Generate("example", example), "hello world, ReadyToRun");
Compare("generate, example, unchanged", runs, new(hello), new(tool, "generate", example, "-o", Tree("same")), "hello world, ReadyToRun");

var fleet = Fleet.Write(Path.Combine(work, "fleet-input"), example, clusters: 100);
Compare("generate, 100 clusters of 3 nodes", 3, Copy(fleet), Generate("fleet", fleet), "cp -r of the tree");
var ring = Fleet.WriteRing(Path.Combine(work, "ring-input"), example, nodes: 300);
Compare("generate, one ring of 300 nodes", 3, Copy(ring), Generate("ring", ring), "cp -r of the tree");

// Both sides are compiled, and on every node something is different.
foreach (var (name, change) in (IEnumerable<(string, Func<string, string>)>)[("another MTU", Fleet.OtherMtu), ("a node less", Fleet.LessNode)])
{
    var changed = Fleet.WriteRevisions(Path.Combine(work, name.Replace(' ', '-')), ring, change);
    Compare($"diff, 300 nodes, {name}", 3, Generate("ring", ring), new(tool, "diff", changed), "generate of one side");
}

if (File.Exists("/usr/bin/dpkg-deb"))
{
    Pack("packages").Run();
    var trees = PackageTrees.Unpack(Tree("packages"), Tree("trees"));
    Compare("deb, 300 packages", 3, PackageTrees.Build(trees, Tree("built")), Pack("packages"), "300 x dpkg-deb -Zgzip");
}
else
{
    Console.WriteLine("deb, 300 packages: skipped, there is no dpkg-deb");
}

Console.WriteLine($"peak memory at 300 nodes: {ChildUsage.PeakMebibytes} MiB");

if (File.Exists("/usr/bin/apt-ftparchive"))
{
    // Both read and hash a thousand packages. tb4gen compares them with the index of before and its files as well.
    var packages = ThousandPackages();
    var again = new Command(tool, "repo", packages, "-o", Tree("repo"), "--unsigned");
    const string floor = "apt-ftparchive packages";
    Compare("repo, 1000 packages, all there", 5, Repositories.Index(packages, isOneHash: true), again, $"{floor}, SHA256 alone");
    Compare("repo, 1000 packages, all there", 5, Repositories.Index(packages, isOneHash: false), again, $"{floor}, all hashes");
    // Both copy them to a pool and write the files of a suite.
    Compare(
        "repo, 1000 packages, new", 3, Repositories.Script(packages, Tree("scripted")),
        Repositories.Publish(tool, packages, Tree("published")), "cp, apt-ftparchive, gzip -9");
}
else
{
    Console.WriteLine("repo, 1000 packages: skipped, there is no apt-ftparchive (apt install apt-utils)");
}

if (File.Exists("/usr/bin/xorriso"))
{
    var source = Images.MakeSource(work);
    Compare("iso, one node, 1.2 GB", 3, Images.Copy(source, work), Images.Bake(tool, example, source, work), "cp of the source");
    File.Delete(source);
}
else
{
    Console.WriteLine("iso, one node: skipped, there is no xorriso (apt install xorriso)");
}

return 0;

string Tree(string name) => Path.Combine(work, name);

void Compare(string name, int count, Command floor, Command measured, string floorName)
{
    // In turn, so that a machine that slows down slows both.
    var (floors, times) = (new List<double>(), new List<double>());
    for (var i = 0; i <= count; i++)
    {
        var (f, t) = (floor.Run(), measured.Run());
        if (i == 0) continue; // warms the disk cache
        floors.Add(f);
        times.Add(t);
    }

    var ratio = Median(times.Zip(floors, static (t, f) => t / f));
    Console.WriteLine($"{name,-34} {Median(times),10:F1} {Median(floors),10:F1} {ratio,7:F2}   {floorName}");
}

Command Generate(string name, string input) => new(tool, "generate", input, "-o", Tree(name)) { FreshFolder = Tree(name) };

Command Pack(string name) =>
    new(tool, "deb", ring, "-o", Tree(name), "--deb-version", "1.0") { FreshFolder = Tree(name) };

string ThousandPackages()
{
    var nodes = Fleet.WriteRing(Path.Combine(work, "packed-input"), example, nodes: 250);
    foreach (var version in (string[])["1.0", "1.1", "1.2", "1.3"])
    {
        new Command(tool, "deb", nodes, "-o", Tree("thousand"), "--deb-version", version).Run();
    }

    return Tree("thousand");
}

Command Copy(string input)
{
    var source = Tree("source");
    if (Directory.Exists(source)) Directory.Delete(source, recursive: true);
    new Command(tool, "generate", input, "-o", source).Run();
    return new("cp", "-r", source, Tree("copy")) { FreshFolder = Tree("copy") };
}

static double Median(IEnumerable<double> values)
{
    var sorted = values.Order().ToArray();
    return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
}
