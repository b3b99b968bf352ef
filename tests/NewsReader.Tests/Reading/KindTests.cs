using NewsReader.Benchmarks.Suites;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Reading;

/// <summary>
/// Files of every kind that people have, written by somebody who did not know the readers: a folder a case in Kinds, what is right of it
/// in its expected.json. Those in not-yet.txt are not right yet; one that has become so leaves the list.
/// </summary>
public sealed class KindTests
{
    private static readonly string Folder = Path.Combine(
        SourceTree.Folder ?? AppContext.BaseDirectory, "tests", "NewsReader.Tests", "Kinds");

    public static TheoryData<string> Names => [.. All().Where(name => !NotYet().Contains(name))];

    [Theory]
    [MemberData(nameof(Names), DisableDiscoveryEnumeration = true)]
    public async Task A_case_of_its_kind_is_read_as_it_should_be(string name)
    {
        _ = SourceTree.Root;
        Assert.Equal([], await CaseSuite.FaultsAsync(Path.Combine(Folder, name), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_said_to_be_not_right_yet_is_not()
    {
        _ = SourceTree.Root;
        foreach (var name in NotYet())
            Assert.NotEmpty(await CaseSuite.FaultsAsync(Path.Combine(Folder, name), TestContext.Current.CancellationToken));
    }

    private static IEnumerable<string> All() => Directory.Exists(Folder)
        ? Directory.EnumerateFiles(Folder, "expected.json", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, Path.GetDirectoryName(path)!).Replace('\\', '/')).Order(StringComparer.Ordinal)
        : ["none"];

    private static string[] NotYet() =>
        Directory.Exists(Folder) ? File.ReadAllLines(Path.Combine(Folder, "not-yet.txt")) : [];
}
