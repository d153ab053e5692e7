using HostWatch;

return await CommandLine.RunAsync(args);
