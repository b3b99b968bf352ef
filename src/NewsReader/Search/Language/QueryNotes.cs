namespace NewsReader.Search.Language;

/// <summary>Keys of the texts that tell what of a query was not taken as typed.</summary>
internal static class QueryNotes
{
    public const string TooLong = "Search_Note_TooLong";
    public const string TooManyWords = "Search_Note_TooManyWords";
    public const string TooDeep = "Search_Note_TooDeep";
    public const string Unbalanced = "Search_Note_Unbalanced";
    public const string ShortPrefix = "Search_Note_ShortPrefix";
    public const string ManyPrefixes = "Search_Note_ManyPrefixes";
    public const string PhraseAsWords = "Search_Note_PhraseAsWords";
    public const string UnknownField = "Search_Note_UnknownField";
    public const string UnknownTrait = "Search_Note_UnknownTrait";
    public const string ReadAsDate = "Search_Note_ReadAsDate";
    public const string PartReadAsDate = "Search_Note_PartReadAsDate";
    public const string TurnedDate = "Search_Note_TurnedDate";
    public const string UnknownDate = "Search_Note_UnknownDate";
    public const string NoSuchDay = "Search_Note_NoSuchDay";
    public const string NoYear = "Search_Note_NoYear";
    public const string TookTooLong = "Search_Note_TookTooLong";
    public const string NoWords = "Search_Note_NoWords";
}
