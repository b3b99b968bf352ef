using System.Globalization;

namespace NewsReader.Tests.Pages;

/// <summary>Sets the language of the interface for one test.</summary>
internal static class Language
{
    public static void Use(string name) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
}
