using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using NewsReader.Text.Languages;

namespace NewsReader.Search.Indexing;

/// <summary>Tells which languages the articles have whose words are looked for by rules of their own.</summary>
internal static class ArchiveLanguages
{
    private static readonly ConditionalWeakTable<IndexReader, string[]> Known = [];

    /// <summary>Of <see cref="LanguageForms.InArabicScript"/> those that an article has.</summary>
    public static IReadOnlyList<string> Find(IndexReader reader) => Known.GetValue(reader, static asked =>
        [.. LanguageForms.InArabicScript.Where(language => asked.DocFreq(new Term(IndexFields.Language, language)) > 0)]);
}
