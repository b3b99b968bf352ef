using NewsReader.Benchmarks.Learning;
using NewsReader.Benchmarks.Speed;

return args switch
{
    ["learn", .. var options] => LearnCommand.Run(options),
    ["analysis-speed", .. var options] => AnalysisSpeed.Run(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        learn --corpus FOLDER --out FOLDER    learn the word lists of NewsReader.Text from the corpora
        analysis-speed --corpus FOLDER        text per second that the analyser takes, on one core
        """);
    return 2;
}
