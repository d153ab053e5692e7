using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Timbr.Typed.Schema.Tests;
using Timbr.Typed.Schema.Tests.Validation;

[assembly: AssemblyFixture(typeof(SchemaValidator))]

namespace Timbr.Typed.Schema.Tests.Validation;

/// <summary>Ajv in one process for all tests. Safe for many threads, one request at a time.</summary>
public sealed class SchemaValidator : IDisposable
{
    private readonly Lock _turn = new();
    private readonly HashSet<string> _compiled = [];
    private readonly Process _node;

    public SchemaValidator()
    {
        if (!Directory.Exists(Path.Combine(Repository.Project, "node_modules", "ajv-formats")))
        {
            throw new InvalidOperationException($"The schema validator is not installed. Run: npm ci --prefix {Repository.Project}     (tests/run does; Debian's packages are nodejs and npm)");
        }

        try
        {
            _node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Repository.Project, "validate.cjs")]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException("Node.js was not found; the schema validator runs on it. Install it: sudo apt-get install nodejs npm     (18 or newer)", e);
        }
    }

    /// <summary>Why the text is no schema of 2020-12, or one that Ajv's strict mode takes for a mistake; null where it is a good one.</summary>
    internal string? Compile(SchemaOf schema) => Ask(new { name = schema.Name, schema = schema.Text }).GetProperty("error").GetString();

    /// <summary>For each text why it is not valid; null where it is.</summary>
    internal IReadOnlyList<string?> Validate(SchemaOf schema, IEnumerable<string> values)
    {
        lock (_turn)
        {
            if (_compiled.Add(schema.Name))
            {
                Assert.Null(Compile(schema));
            }

            return [.. Ask(new { name = schema.Name, values }).GetProperty("errors").EnumerateArray().Select(error => error.GetString())];
        }
    }

    internal string? Validate(SchemaOf schema, string value) => Validate(schema, [value])[0];

    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit(TimeSpan.FromSeconds(10));
        _node.Dispose();
    }

    // Serialized text is ASCII alone, so that a line is a line.
    private JsonElement Ask<T>(T request)
    {
        lock (_turn)
        {
            _node.StandardInput.WriteLine(JsonSerializer.Serialize(request));
            _node.StandardInput.Flush();
            return JsonElement.Parse(_node.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The schema validator has ended; what it wrote to the standard error tells why."));
        }
    }
}
