using NewsReader.Text.Characters;

namespace NewsReader.Pages;

/// <summary>Leads from addresses with numbers in Persian or Arabic digits, as pages print them, to those of the pages.</summary>
internal static class LocalDigitsEndpoint
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    // Pages ask for numbers, and come before what takes anything in their place.
    public static void MapLocalDigits(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/archive/{year}/{month?}/{day?}", Methods, (HttpRequest request, string year, string? month, string? day) =>
            Redirect(request, "/archive", [year, month, day], ""));
        routes.MapMethods("/articles/{id}/{**rest}", Methods, (HttpRequest request, string id, string? rest) =>
            Redirect(request, "/articles", [id], rest is null ? "" : "/" + rest));
    }

    private static IResult Redirect(HttpRequest request, string root, IEnumerable<string?> numbers, string rest)
    {
        var parts = numbers.OfType<string>().Select(part => (Written: part, Latin: Digits.ToLatin(part))).ToList();
        if (!parts.TrueForAll(part => part.Latin.All(char.IsAsciiDigit)) || parts.TrueForAll(part => part.Written == part.Latin))
            return TypedResults.NotFound();
        var path = new PathString($"{root}/{string.Join('/', parts.Select(part => part.Latin))}{rest}");
        return TypedResults.LocalRedirect("~" + path.ToUriComponent() + request.QueryString, permanent: true);
    }
}
