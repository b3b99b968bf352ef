namespace NewsReader.Text.Characters;

/// <summary>What a UTF-16 unit does to the word it stands in.</summary>
internal enum CharKind : byte
{
    /// <summary>Ends a word: punctuation, symbols, surrogates.</summary>
    Separator,

    /// <summary>A letter of Arabic script.</summary>
    Letter,

    /// <summary>A letter of any other script.</summary>
    OtherLetter,

    /// <summary>A decimal digit of any script.</summary>
    Digit,

    /// <summary>A combining mark: belongs to its word, is deleted by folding.</summary>
    Mark,

    /// <summary>An invisible control or a tatweel: deleted by folding inside a word.</summary>
    Format,

    /// <summary>Half-space and its substitutes: parts one word.</summary>
    Boundary,

    /// <summary>One unit that stands for several letters, such as ﷲ.</summary>
    Expansion,

    /// <summary>A percent sign, read as the word درصد.</summary>
    Percent,

    /// <summary>A space between words of one line.</summary>
    Blank,

    /// <summary>A line break, which no phrase crosses.</summary>
    LineBreak,
}
