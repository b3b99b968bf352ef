using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetArchTest.Rules;
using NewsReader.Settings;
using NewsReader.Tests.Support;

namespace NewsReader.Tests;

/// <summary>The order of the folders: a new one is a line here.</summary>
public sealed class ArchitectureTests
{
    private const string Root = "NewsReader.";

    private static readonly Assembly Product = typeof(NewsReaderOptions).Assembly;

    // The lowest first: a folder knows those before it and none after it.
    private static readonly string[] Floors =
    [
        "Articles",
        "Settings",
        "Storage",
        "Reading",
        "Enrichment",
        "Search",
        "Ingest",
        "Queries",
        "Administration",
        "Http",
        "Pages",
        "Api",
        "Startup",
        "Commands",
    ];

    private static readonly HashSet<string> ToStore = new(StringComparer.Ordinal)
    {
        "CreateCommand", "ExecuteSql", "ExecuteSqlAsync", "ExecuteSqlRaw", "ExecuteSqlRawAsync", "FromSql", "FromSqlRaw", "GetDbConnection",
        "SqlQuery", "SqlQueryRaw", "SqliteConnection", "UseSqlite",
    };

    // The same within a folder; what they share lies in the folder itself.
    private static readonly string[] Rooms =
    [
        "Reading.Containers",
        "Reading.Markup",
        "Reading.Html",
        "Reading.Structured",
        "Reading.Feeds",
        "Reading.Mail",
        "Reading.News",
        "Reading.Exports",
        "Reading.Notes",
        "Search.Labels",
        "Search.Language",
        "Search.Indexing",
        "Search.Words",
        "Search.Ranking",
        "Search.Counting",
        "Search.Passages",
        "Storage.Configurations",
        "Storage.Connections",
        "Storage.Rows",
        "Storage.Care",
        "Storage.Exchange",
        "Queries.Front",
        "Pages.Caching",
        "Pages.Help",
        "Pages.Admin",
        "Commands.Completion",
    ];

    // What the framework makes: the steps of the schema, the parts of pages.
    private static readonly string[] Unordered = ["Migrations", "Components", "Shared"];

    public static TheoryData<string> Folders => [.. Floors, .. Rooms];

    [Theory]
    [MemberData(nameof(Folders))]
    public void AFolderKnowsNoneAboveIt(string folder)
    {
        var order = folder.Contains('.', StringComparison.Ordinal) ? [.. Rooms.Where(room => Parent(room) == Parent(folder))] : Floors;
        var above = order.SkipWhile(other => other != folder).Skip(1).Select(other => Root + other).ToArray();

        AssertNoneKnow(Types.InAssembly(Product).That().ResideInNamespaceMatching(In(folder)), above);
    }

    // A constant, a name and a text leave no reference behind; so these two look at the sources.
    [Fact]
    public void A_namespace_is_the_folder_that_it_lies_in() =>
        Assert.Empty(SourceTree.Product.SelectMany(source => source.All<BaseNamespaceDeclarationSyntax>()
            .Where(name => name.Name.ToString() != Path.GetDirectoryName(source.Path)!["src/".Length..].Replace('/', '.'))
            .Select(source.At)));

    [Fact]
    public void The_language_of_the_store_is_spoken_in_its_folder_alone() =>
        Assert.Empty(SourceTree.Product.Where(source => !source.Path.StartsWith("src/NewsReader/Storage/", StringComparison.Ordinal))
            .SelectMany(source => source.All<SimpleNameSyntax>().Where(name => ToStore.Contains(name.Identifier.Text)).Select(source.At)));

    [Fact]
    public void EveryFolderHasItsPlaceInTheOrder()
    {
        var folders = Product.GetTypes().Select(type => type.Namespace ?? "").Where(name => name.StartsWith(Root, StringComparison.Ordinal))
            .Select(name => name[Root.Length..].Split('.')).ToList();

        Assert.Equal(Floors.Order(StringComparer.Ordinal), folders.Select(parts => parts[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            Rooms.Order(StringComparer.Ordinal),
            folders.Where(parts => parts.Length > 1 && !Unordered.Contains(parts[1])).Select(parts => $"{parts[0]}.{parts[1]}").Distinct()
            .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Search", "Lucene")]
    [InlineData("Storage", "Microsoft.Data.Sqlite", "SQLitePCL")]
    public void ALibraryIsKnownInOneFolder(string folder, params string[] libraries) =>
        AssertNoneKnow(Types.InAssembly(Product).That().DoNotResideInNamespaceMatching(In(folder)), libraries);

    private static string In(string folder) => $@"^{Regex.Escape(Root + folder)}(\.|$)";

    private static string Parent(string room) => room[..room.IndexOf('.', StringComparison.Ordinal)];

    private static void AssertNoneKnow(PredicateList types, string[] others)
    {
        if (others.Length == 0)
            return;
        var result = types.ShouldNot().HaveDependencyOnAny(others).GetResult();
        Assert.True(result.IsSuccessful, string.Join('\n', result.FailingTypes.Select(type => $"{type.FullName}: {type.Explanation}")));
    }
}
