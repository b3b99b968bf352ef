namespace NewsReader.Text.Dates;

/// <summary>A word, a number or a sign of a text that may hold a date.</summary>
/// <param name="Kind">Which of the three it is.</param>
/// <param name="Text">The folded letters, the Latin digits or the sign.</param>
/// <param name="Value">The number's value; -1 for other tokens and for numbers of more than nine digits.</param>
/// <param name="SpaceBefore">Whether a blank or a half-space stands before it.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends in the text.</param>
internal readonly record struct DateToken(DateTokenKind Kind, string Text, int Value, bool SpaceBefore, int Start, int End)
{
    public bool IsNumber => Kind == DateTokenKind.Number;

    public bool IsWord => Kind == DateTokenKind.Word;

    public bool IsSign(char sign) => Kind == DateTokenKind.Sign && Text[0] == sign;

    public bool IsWordOf(string word) => IsWord && string.Equals(Text, word, StringComparison.Ordinal);
}

/// <summary>The kinds of tokens that dates are made of.</summary>
internal enum DateTokenKind
{
    Word,
    Number,
    Sign,
}
