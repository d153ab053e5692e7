namespace Timbr.Typed.Generators.Tests.Harness;

/// <summary>Pipelines in source, and an expression over them.</summary>
internal static class Probe
{
    /// <summary>Compiles the code, runs the body of <c>static string Run()</c>, and gives what it returns.</summary>
    public static string Run(string code, string body, Func<Project, Project>? settings = null)
    {
        var project = Project.Of(code, Source(body));
        return (settings?.Invoke(project) ?? project).Load().Run();
    }

    /// <summary>Runs statements of which the last returns a value, and gives its text.</summary>
    public static string Source(string body) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.Linq;
        using Timbr.Typed;
        using Timbr.Typed.Generated;

        public static class Probe
        {
            public static string Run() => string.Create(CultureInfo.InvariantCulture, $"{Body()}");

            private static object? Body()
            {
                {{body}}
            }

            public static string Caught(Action action)
            {
                try
                {
                    action();
                    return "nothing thrown";
                }
                catch (Exception error)
                {
                    return error.GetType().Name + ": " + error.Message;
                }
            }
        }
        """;
}
