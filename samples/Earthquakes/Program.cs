using Earthquakes;

return await CommandLine.RunAsync(args);
