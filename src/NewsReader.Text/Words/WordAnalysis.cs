namespace NewsReader.Text.Words;

/// <summary>What the neighbours of a run of letters need to know of it.</summary>
[Flags]
internal enum WordTraits
{
    None = 0,

    /// <summary>A word of letters that spaced endings may belong to.</summary>
    Host = 1,

    /// <summary>می or نمی standing alone.</summary>
    VerbPrefix = 2,

    /// <summary>A form that می can stand before.</summary>
    VerbForm = 4,

    /// <summary>ها and its family standing alone.</summary>
    Plural = 8,

    /// <summary>تر or ترین standing alone.</summary>
    Comparative = 16,

    /// <summary>ای, اند, شان …, endings when they follow a final ه.</summary>
    AfterHeh = 32,

    /// <summary>شان, مان …, endings when they follow the plural.</summary>
    Possessive = 64,

    /// <summary>ی standing alone, the ezafe of a word in ه, ا or و.</summary>
    Ezafe = 128,

    /// <summary>Ends in ه.</summary>
    EndsInHeh = 256,

    /// <summary>Ends in ا or و.</summary>
    EndsInVowel = 512,

    /// <summary>Ends in ها or its family as a part of its own.</summary>
    EndsInPlural = 1024,

    /// <summary>The word ماه, after which می is May.</summary>
    Month = 2048,

    /// <summary>May be the first part of a joined word that a blank has torn apart.</summary>
    JoinsNext = 4096,

    /// <summary>Begins with what may be the second part of such a word.</summary>
    JoinsLast = 8192,
}

/// <summary>A word as the index holds it twice: its stem, which other forms share, and its exact form.</summary>
internal readonly record struct Term(string Stem, string Exact);

/// <summary>What a run of letters, digits and half-spaces means by itself; it does not depend on where it stands.</summary>
/// <param name="Terms">A term a position.</param>
/// <param name="Traits">What its neighbours ask.</param>
/// <param name="First">The folded letters before its first half-space.</param>
internal sealed record WordAnalysis(Term[] Terms, WordTraits Traits, string First);
