using System.Collections.Immutable;

namespace NewsReader.Tests.Faults;

/// <summary>A folder of articles, and what is in each of its files.</summary>
internal sealed class ArticleFolder(string path)
{
    private const int ArticlesAFile = 3;

    private readonly Dictionary<string, ImmutableDictionary<string, Content>> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableDictionary<string, Content>> deleted = new(StringComparer.Ordinal);
    private readonly List<Content> contents = [];
    private int last;

    public string Path { get; } = Directory.CreateDirectory(path).FullName;

    /// <summary>The articles of each file, by their keys.</summary>
    public IReadOnlyDictionary<string, ImmutableDictionary<string, Content>> Files => files;

    /// <summary>Contents that files had, have, or were to have.</summary>
    public IReadOnlyList<Content> Earlier => contents;

    /// <summary>A content that there was never before.</summary>
    public Content NextContent()
    {
        contents.Add(new Content(++last));
        return contents[^1];
    }

    /// <summary>Changes one thing; the result says what.</summary>
    public string Change(Random random)
    {
        var file = files.Count == 0 ? null : files.Keys.Order(StringComparer.Ordinal).ElementAt(random.Next(files.Count));
        return (random.Next(10), file, deleted.Count) switch
        {
            (< 3, _, _) or (_, null, _) => Add(random.Next(3) == 0),
            (< 5, _, _) => Rewrite(file, random),
            (< 7, _, _) => Move(file, random),
            (7, _, > 0) => Return(random),
            _ => Delete(file),
        };
    }

    /// <summary>Adds a file of one article, or of several.</summary>
    public string Add(bool isOfSeveral)
    {
        var number = last + 1;
        if (!isOfSeveral)
        {
            var name = $"{(number % 2 == 0 ? "اقتصاد/" : "")}{number}.txt";
            return Put(name, ImmutableDictionary<string, Content>.Empty.Add(name, NextContent()), "add");
        }

        return Put($"{number}.jsonl", Enumerable.Range(number, ArticlesAFile)
            .ToImmutableDictionary(id => $"id{id}", _ => NextContent(), StringComparer.Ordinal), "add");
    }

    private string Rewrite(string file, Random random)
    {
        var articles = files[file];
        var key = articles.Keys.Order(StringComparer.Ordinal).ElementAt(random.Next(articles.Count));
        // A line may go while the others stay.
        return articles.Count > 1 && random.Next(3) == 0
            ? Put(file, articles.Remove(key), "take a line from")
            : Put(file, articles.SetItem(key, NextContent()), "rewrite");
    }

    private string Move(string file, Random random)
    {
        var to = $"{(random.Next(2) == 0 ? "بایگانی/" : "")}{++last}{System.IO.Path.GetExtension(file)}";
        var articles = files[file];
        Remove(file);
        return Put(to, IsOfOne(file) ? ImmutableDictionary<string, Content>.Empty.Add(to, articles[file]) : articles, $"move {file} to");
    }

    private string Delete(string file)
    {
        deleted[file] = files[file];
        Remove(file);
        return "delete " + file;
    }

    private string Return(Random random)
    {
        var file = deleted.Keys.Order(StringComparer.Ordinal).ElementAt(random.Next(deleted.Count));
        deleted.Remove(file, out var articles);
        return Put(file, articles!, "bring back");
    }

    private void Remove(string file)
    {
        files.Remove(file);
        File.Delete(System.IO.Path.Combine(Path, file));
    }

    private string Put(string file, ImmutableDictionary<string, Content> articles, string what)
    {
        files[file] = articles;
        var full = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, IsOfOne(file)
            ? articles[file].AsText
            : string.Concat(articles.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Value.AsLine(one.Key) + "\n")));
        return $"{what} {file}";
    }

    private static bool IsOfOne(string file) => file.EndsWith(".txt", StringComparison.Ordinal);
}
