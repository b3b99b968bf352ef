namespace NewsReader.Text.Direction;

/// <summary>How many letters of each direction stand where in a text, and which was first.</summary>
/// <param name="First">The direction of the first letter, wherever it stands; null without letters.</param>
/// <param name="Outside">Letters of the sentence itself.</param>
/// <param name="Quotes">Letters in quotation marks.</param>
/// <param name="Brackets">Letters in brackets.</param>
/// <param name="Addresses">Letters of addresses of the web and of mail, of handles, of names of files.</param>
internal readonly record struct LetterCount(
    BaseDirection? First, LetterCount.Pair Outside, LetterCount.Pair Quotes, LetterCount.Pair Brackets, LetterCount.Pair Addresses)
{
    /// <summary>The letters that tell most: those outside quotes, brackets and addresses; else of asides; else of addresses.</summary>
    public Pair Telling => Outside.Sum > 0 ? Outside : Otherwise;

    /// <summary>The same where quotes are a part of the sentence.</summary>
    public Pair TellingWithQuotes => (Outside + Quotes) is { Sum: > 0 } sentence ? sentence : Otherwise;

    /// <summary>All letters.</summary>
    public Pair All => Outside + Quotes + Brackets + Addresses;

    /// <summary>Whether there are letters, and all of addresses.</summary>
    public bool IsAddress => Addresses.Sum > 0 && All.Sum == Addresses.Sum;

    private Pair Otherwise => (Quotes + Brackets) is { Sum: > 0 } asides ? asides : Addresses;

    /// <summary>The letters of two texts, one after the other.</summary>
    public static LetterCount operator +(LetterCount one, LetterCount next) => new(one.First ?? next.First, one.Outside + next.Outside,
        one.Quotes + next.Quotes, one.Brackets + next.Brackets, one.Addresses + next.Addresses);

    /// <summary>Letters written from the right, and others.</summary>
    internal readonly record struct Pair(int Rtl, int Ltr)
    {
        // More than these hundredths of letters from the right are no names in a text from the left.
        private const int Names = 15;

        /// <summary>Letters of both directions.</summary>
        public int Sum => Rtl + Ltr;

        /// <summary>Whether the text is written from the left, but for a few names.</summary>
        public bool IsLeftToRight => Rtl * 100L < Sum * (long)Names;

        /// <summary>The sum of two.</summary>
        public static Pair operator +(Pair one, Pair other) => new(one.Rtl + other.Rtl, one.Ltr + other.Ltr);
    }
}
