return await NewsReader.Commands.CommandLine.RunAsync(args);
