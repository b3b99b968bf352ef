using Lucene.Net.Search;
using NewsReader.Text.Words;

namespace NewsReader.Search.Ranking;

/// <summary>One thing that a query asks for; an article's mask has a bit for each that it has.</summary>
internal sealed record Slot
{
    /// <summary>The word as typed, for words alone.</summary>
    public string? Word { get; init; }

    /// <summary>What the word is in the index, for words alone: one token, or the parts of a compound, which stand side by
    /// side.</summary>
    public IReadOnlyList<Token> Tokens { get; init; } = [];

    /// <summary>Whether its exact form has a clause of its own, so that articles with it are among the best from the start.</summary>
    public bool IsExactScored { get; init; }

    /// <summary>S terms that stand for the word where the archive has it joined to its neighbour or split; each of them is enough when all
    /// its terms are there.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Others { get; init; } = [];

    /// <summary>How many articles have the word, by the field that has most.</summary>
    public int Frequency { get; init; }

    /// <summary>Whether no article can match without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it narrows and says nothing on how good a match is.</summary>
    public bool IsFilter { get; init; }

    /// <summary>Whether articles with it are told from articles without it.</summary>
    public bool IsTelling { get; init; }

    /// <summary>Whether it admits an article that has nothing else of the query.</summary>
    public bool Admits { get; init; }

    /// <summary>Whether it is only near to what was typed: it finds articles, and none has a word of the query by it.</summary>
    public bool IsNear { get; init; }

    /// <summary>Whether it only orders the best articles that other words found.</summary>
    public bool IsDeferred => !IsTelling && !IsRequired && !IsNear;
}

/// <summary>What finds the slots of <paramref name="Slots"/>, a bit each.</summary>
internal sealed record Clause(Query Query, ulong Slots);

/// <summary>Two words of a query that stand <paramref name="Distance"/> positions apart in it: their slots, and the S terms that are
/// nearest to each other.</summary>
internal readonly record struct WordPair(int First, int Second, string Left, string Right, int Distance);

/// <summary>What a query asks of the index as it is at one moment: which terms, in which fields, with which weight.</summary>
internal sealed record QueryPlan
{
    /// <summary>The bit of articles that the query excludes; slots are below it.</summary>
    public const int ExcludedBit = 63;

    public required IReadOnlyList<Slot> Slots { get; init; }

    public required IReadOnlyList<Clause> Clauses { get; init; }

    public required IReadOnlyList<WordPair> Pairs { get; init; }

    /// <summary>S terms that are marked in what was found.</summary>
    public required IReadOnlySet<string> Stems { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Words that no article has, as typed.</summary>
    public required IReadOnlyList<string> MissingWords { get; init; }

    /// <summary>The words of a query that is nothing else, in their order; of a question also without those that ask.</summary>
    public IReadOnlyList<IReadOnlyList<Token>> Wholes { get; init; } = [];

    /// <summary>Names that are asked for and may be parts of others.</summary>
    public IReadOnlyList<NameInText> Names { get; init; } = [];

    /// <summary>Words of the archive, as written, that may have been meant by those that no article has.</summary>
    public IReadOnlyList<string> NearWords { get; init; } = [];

    /// <summary>What is looked for besides the words, as people write it.</summary>
    public IReadOnlyList<string> AlsoSearched { get; init; } = [];

    /// <summary>S terms that no article has, found nevertheless because the archive writes them joined or split.</summary>
    public IReadOnlySet<string> FoundOtherwise =>
        Slots.Where(slot => slot is { Frequency: 0, Others.Count: > 0 }).SelectMany(slot => slot.Tokens).Select(token => token.Stem)
            .ToHashSet(StringComparer.Ordinal);

    public ulong Telling => Mask(slot => slot.IsTelling);

    /// <summary>How many words tell articles apart, a compound counted by its parts.</summary>
    public int TellingTerms => Slots.Where(slot => slot.IsTelling).Sum(slot => Math.Max(1, slot.Tokens.Count));

    public ulong Admitting => Mask(slot => slot.Admits);

    public ulong Required => Mask(slot => slot.IsRequired);

    private ulong Mask(Func<Slot, bool> has)
    {
        var mask = 0UL;
        for (var i = 0; i < Slots.Count; i++)
            mask |= has(Slots[i]) ? 1UL << i : 0;
        return mask;
    }
}
