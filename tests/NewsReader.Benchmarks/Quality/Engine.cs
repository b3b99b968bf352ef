namespace NewsReader.Benchmarks.Quality;

/// <summary>Finds the keys of the best articles for a query, best first, at most so many.</summary>
internal delegate Task<IReadOnlyList<string>> Find(string query, int most);

/// <summary>Whether an engine finds one article, by its key, as an answer to the whole of a query.</summary>
internal delegate Task<bool> Matches(string key, string query);

/// <summary>A search engine that is measured.</summary>
internal sealed record Engine(string Name, Find Find, Matches Matches);
