using NewsReader.Commands;

namespace NewsReader.Tests.Commands;

public sealed class VerbsTests
{
    [Fact]
    public void An_unknown_verb_is_an_error_that_names_it()
    {
        var error = Assert.Single(CommandLine.Parse(["ingset"]).Errors);
        Assert.Contains("ingset", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ingest")]
    [InlineData("serve")]
    public void A_path_that_does_not_exist_is_an_error_that_names_it_and_where_it_was_looked_for(string verb)
    {
        var error = Assert.Single(CommandLine.Parse([verb, "no-such-folder"]).Errors);
        Assert.Contains("\"no-such-folder\"", error.Message, StringComparison.Ordinal);
        Assert.Contains(Environment.CurrentDirectory, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_without_a_verb_is_served()
    {
        var parsed = CommandLine.Parse([AppContext.BaseDirectory]);
        Assert.Empty(parsed.Errors);
        Assert.Equal("serve", parsed.CommandResult.Command.Name);
    }

    [Fact]
    public void A_missing_path_without_a_verb_is_an_error_of_serve()
    {
        var parsed = CommandLine.Parse(["./no-such-folder"]);
        Assert.Contains("no-such-folder", Assert.Single(parsed.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ingest_without_a_path_is_an_error() => Assert.NotEmpty(CommandLine.Parse(["ingest"]).Errors);

    [Fact]
    public void A_misspelt_option_is_an_error_that_names_it()
    {
        var errors = CommandLine.Parse(["ingest", "--dta", AppContext.BaseDirectory]).Errors;
        Assert.Contains(errors, error => error.Message.Contains("--dta", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("serve", "--data", "archive", "--urls", "http://localhost:1", "--no-seeds")]
    [InlineData("--data", "archive", "--urls", "http://localhost:1", "--no-seeds", "stats")]
    public void Options_of_every_verb_become_settings_before_and_after_it(params string[] arguments)
    {
        var parsed = CommandLine.Parse(arguments);
        Assert.Empty(parsed.Errors);
        var settings = CommonOptions.Settings(parsed);
        Assert.Equal("archive", settings["NewsReader:Data"]);
        Assert.Equal("http://localhost:1", settings["NewsReader:Urls"]);
        Assert.Equal("false", settings["NewsReader:Seeds"]);
    }

    [Fact]
    public void Options_that_are_not_given_set_nothing() => Assert.Empty(CommonOptions.Settings(CommandLine.Parse(["stats"])));

    [Fact]
    public void Settings_of_the_host_are_told_from_paths()
    {
        string[] values = ["articles/", "--NewsReader:Data=x"];
        Assert.Equal([Path.GetFullPath("articles")], PathArgument.Paths(values));
        Assert.Equal(["--NewsReader:Data=x"], PathArgument.HostArguments(values));
    }
}
