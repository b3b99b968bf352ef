using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsReader.Search.Indexing;
using NewsReader.Text.Characters;

namespace NewsReader.Search.Words;

/// <summary>What the index knows of words.</summary>
internal static class Vocabulary
{
    private const int MaxScanned = 5_000;
    private const int MaxRemembered = 100_000;

    // Plan, correction and keyboard layout ask for the same words, and so do people.
    private static readonly ConditionalWeakTable<IndexReader, RememberedFrequencies> Known = [];

    /// <summary>How many articles have an S term, by the field that has most.</summary>
    public static int Frequency(IndexReader reader, string stem) =>
        Known.GetValue(reader, static _ => new RememberedFrequencies(MaxRemembered))
            .Get(stem, asked => FieldWeights.Stems.Max(field => reader.DocFreq(new Term(field.Field, asked))));

    /// <summary>The most frequent S terms that begin as a text does after folding.</summary>
    /// <param name="most">How many at most.</param>
    public static (List<string> Terms, bool AreAll) Expand(IndexReader reader, string prefix, int most, IEnumerable<string> fields)
    {
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        var folded = new BytesRef(Folding.Fold(prefix));
        var areAll = true;
        foreach (var field in fields)
            areAll &= Collect(MultiFields.GetTerms(reader, field), folded, frequencies);
        var terms = frequencies.OrderByDescending(term => term.Value).ThenBy(term => term.Key, StringComparer.Ordinal).Take(most)
            .Select(term => term.Key).ToList();
        return (terms, areAll && terms.Count == frequencies.Count);
    }

    /// <summary>The most frequent forms that begin as a text does, as they are written.</summary>
    /// <param name="most">How many at most.</param>
    public static List<string> ExpandForms(IndexReader reader, string prefix, int most)
    {
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        Collect(MultiFields.GetTerms(reader, IndexFields.TextExact), new BytesRef(prefix), frequencies);
        return [.. frequencies.OrderByDescending(form => form.Value).ThenBy(form => form.Key, StringComparer.Ordinal).Take(most)
            .Select(form => form.Key)];
    }

    private static bool Collect(Terms? terms, BytesRef prefix, Dictionary<string, int> frequencies)
    {
        var scan = terms?.GetEnumerator();
        if (scan is null || scan.SeekCeil(prefix) == TermsEnum.SeekStatus.END)
            return true;
        var scanned = 0;
        do
        {
            if (!StringHelper.StartsWith(scan.Term, prefix))
                return true;
            var term = scan.Term.Utf8ToString();
            frequencies[term] = frequencies.GetValueOrDefault(term) + scan.DocFreq;
        }
        while (++scanned < MaxScanned && scan.MoveNext());
        return scanned < MaxScanned;
    }
}
