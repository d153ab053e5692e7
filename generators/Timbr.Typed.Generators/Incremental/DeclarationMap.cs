namespace Timbr.Typed.Generators.Incremental;

/// <summary>The files of a compilation, and which of them the meaning of a file's declarations can depend on.</summary>
internal sealed class DeclarationMap
{
    private const string Suffix = "Attribute";

    private readonly IReadOnlyList<FileDeclarations> _files;
    private readonly ContentHash _environment;
    private readonly Dictionary<string, List<int>> _declaring = new(StringComparer.Ordinal);
    private readonly List<int> _shared = [];
    private readonly HashSet<string> _aliases = new(StringComparer.Ordinal);
    private readonly int[]?[] _direct;

    public DeclarationMap(IReadOnlyList<FileDeclarations> files, ContentHash environment)
    {
        _files = files;
        _direct = new int[files.Count][];
        var namespaces = new SortedSet<string>(StringComparer.Ordinal);
        for (var file = 0; file < files.Count; file++)
        {
            Index(file);
            namespaces.UnionWith(files[file].Namespaces);
        }

        // A name may come to mean a namespace that was not there before.
        _environment = namespaces.Aggregate(environment, (hash, name) => hash.With(name));
    }

    public IReadOnlyList<FileDeclarations> Files => _files;

    /// <summary>Whether an attribute that is written so may be one of the given ones, under its own name or another.</summary>
    public bool IsNameOf(string written, int file, string[] names) =>
        names.Contains(written) || _aliases.Contains(written) || _files[file].Aliases.Contains(written);

    /// <summary>
    /// What the meaning of these files depends on, the files themselves among it: as long as it is equal, nothing that is declared
    /// in them means anything else. A declaration names all that it depends on, so other files count by the names of their types,
    /// and so on from them.
    /// </summary>
    public Dependencies Of(params int[] files)
    {
        var reached = new SortedSet<int>(files);
        reached.UnionWith(_shared);
        var open = new Stack<int>(reached);
        while (open.Count > 0)
        {
            foreach (var next in Direct(open.Pop()))
            {
                if (reached.Add(next))
                {
                    open.Push(next);
                }
            }
        }

        var content = _environment;
        var own = 0;
        foreach (var file in reached)
        {
            content = content.With(_files[file].Content).With(files.Contains(file) ? ++own : 0);
        }

        return new Dependencies(content, reached.Select(file => _files[file]).ToArray());
    }

    private void Index(int file)
    {
        var declarations = _files[file];
        foreach (var type in declarations.Types)
        {
            Add(type, file);
            if (type.EndsWith(Suffix, StringComparison.Ordinal))
            {
                Add(type.Substring(0, type.Length - Suffix.Length), file);
            }
        }

        if (declarations.IsShared)
        {
            _shared.Add(file);
        }

        if (declarations.HasGlobalUsings)
        {
            _aliases.UnionWith(declarations.Aliases);
        }
    }

    private void Add(string name, int file)
    {
        if (!_declaring.TryGetValue(name, out var files))
        {
            _declaring.Add(name, files = []);
        }

        files.Add(file);
    }

    private int[] Direct(int file) => _direct[file] ??=
        _files[file].Mentions.SelectMany(name => _declaring.TryGetValue(name, out var files) ? files : []).Distinct().ToArray();
}
