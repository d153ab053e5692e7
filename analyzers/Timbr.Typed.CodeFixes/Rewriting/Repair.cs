namespace Timbr.Typed.CodeFixes.Rewriting;

/// <summary>What a light bulb offers: its words, what tells it from the others of its kind, and what it does.</summary>
internal sealed record Repair(string Title, string Key, Changes Changes);
