return await NewsReader.Commands.Verbs.RunAsync(args);
