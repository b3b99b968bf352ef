using NewsReader.Benchmarks.Archives;
using NewsReader.Benchmarks.Growth;
using NewsReader.Benchmarks.Helping;
using NewsReader.Benchmarks.Learning;
using NewsReader.Benchmarks.Quality;
using NewsReader.Benchmarks.Spacing;
using NewsReader.Benchmarks.Speed;
using NewsReader.Benchmarks.Speed.Ingesting;
using NewsReader.Benchmarks.Speed.Serving;
using NewsReader.Benchmarks.Suites;

try
{
    return await RunAsync(args);
}
catch (Exception exception) when (exception is InvalidOperationException or FormatException or IOException or UnauthorizedAccessException)
{
    // What the person at the terminal can do something about: an archive that is not made, a number that is none, a folder that is not
    // there.
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}

static async Task<int> RunAsync(string[] args) => args switch
{
    ["learn", .. var options] => LearnCommand.Run(options),
    ["analysis-speed", .. var options] => await AnalysisSpeed.RunAsync(options),
    ["speed", "search", .. var options] => await SearchSpeed.RunAsync(options),
    ["speed", "load", .. var options] => await LoadCommand.RunAsync(options),
    ["speed", "profile", .. var options] => await ProfileCommand.RunAsync(options),
    ["speed", .. var options] => await SpeedCommand.RunAsync(options),
    ["bare", .. var options] => await BareServer.RunAsync(options),
    ["ingest", .. var options] => await IngestCommand.RunAsync(options),
    ["make", .. var options] => await MakeCommand.RunAsync(options),
    ["quality", .. var options] => await QualityCommand.RunAsync(options),
    ["spacing", .. var options] => await SpacingCommand.RunAsync(options),
    ["growth", .. var options] => await GrowthCommand.RunAsync(options),
    ["suites", .. var options] => await SuitesCommand.RunAsync(options),
    ["helping", .. var options] => await HelpingCommand.RunAsync(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        learn --corpus FOLDER --out FOLDER    learn the word lists of NewsReader.Text, whose folder is the second, from the corpora
        spacing --corpus FOLDER [--list N]    how many half-spaces come back that were taken from texts, and which not
        analysis-speed --corpus FOLDER        text per second that the analyser takes, on one core
        quality                               how well searches find, beside Lucene.NET's own Persian analyser
            --corpus FILE_OR_FOLDER           JSON Lines, gzipped or not (default: ../shared/corpus)
            --vectors FILE  --queries FILE    examples and judged queries (default: those of ../shared)
            --titles N  --seed N              titles of each half that are looked for, and which (500, 1)
            --parts vectors,known,judged      what is measured (all)
            --half development|held-out       which titles are looked for (both)
            --work FOLDER                     keep the archives there and use them again
            --misses FILE                     list the titles of the development half that were not found first
            --json FILE                       where the figures go (quality.json)
        ingest --articles N                   how fast JSON Lines become searchable, beside bare engine and store (20000)
            --rounds N  --steps N             how often (3); files of as many articles one after the other into one store (0)
            --app FOLDER                      a published application (published now)
            --corpus FILE_OR_FOLDER           what the sentences are taken from (../shared/corpus, else the seeds)
            --json FILE                       where the figures go (ingest.json)
        make --articles N                     an archive of N articles of recombined real sentences (100000)
            --archives FOLDER                 where archives are kept (newsreader-archives in the folder of temporary files)
            --corpus FILE_OR_FOLDER --seed N  what the sentences are taken from (../shared/corpus, else the seeds), and which (1)
        speed                                 how fast pages are served from archives of several sizes, beside bare Kestrel and SQLite
            --quick                           only 10,000 articles and short rounds, within three minutes
            --articles N[,N]                  sizes of the archives, made where they are missing (10000,100000,1000000)
            --archives FOLDER --app FOLDER    where archives are kept; a published application (published now)
            --kinds article,front,search,section,tag,archive   what is asked for (all)
            --rounds N --milliseconds N       how often, and how long each time (5, 500)
            --port N --json FILE              ports N and N+1 (5130), where the figures go (speed.json)
        speed profile --articles N[,N]        what the parts of an article page, a list and a search take (100000)
            --archives FOLDER --rounds N
        speed load --articles N               readers and an ingest of 50,000 articles at once, beside each of them alone (100000)
            --archives FOLDER --app FOLDER --port N
            --seconds N --connections N       how long (60), over how many connections (200)
            --ingested N                      how many articles come in (50000)
        speed search --articles N[,N]         how long searches take in archives that "make" made, beside bare engine and store
            --archives FOLDER                 where those are
            --queries N --rounds N            queries of each kind (100), and how often (3)
            --port N --json FILE              where the application is served meanwhile (5129), where the figures go
        suites                                how well files are read that were not written for this program
            --readability FOLDER              folders of pages with source.html, expected.html and expected-metadata.json
            --feedparser FOLDER               feeds whose first comment says what is in them
            --cases FOLDER                    folders of cases by kind, each files in "in" and what is right in "expected.json"
            --list                            name what is not right
        helping --data FOLDER                 how right and how fast corrections and suggestions are on an archive
            --count N  --seed N               words that are tried, and which (300, 1)
            --absent FOLDER                   corpora whose words the archive may lack
            --list                            name what went wrong
        growth                                which inputs take more than in proportion to their size: grammars of repeated tokens
            --formats NAME[,NAME]             which formats are tried (all)
            --kilobytes N  --seconds N        the largest files, and how long one may take before sizes end (1024, 4)
            --combinations N  --seed N        combinations of tokens that are tried, and which (2000, 1)
        All that measure print Markdown, and with --write put it into their section of src/docs/measured.md.
        """);
    return 2;
}
