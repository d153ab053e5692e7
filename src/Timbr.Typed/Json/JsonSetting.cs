using System.ComponentModel;

namespace Timbr.Typed.Json;

/// <summary>Sets a member that has come, once the object is there. Only generated code uses it.</summary>
/// <typeparam name="T">The object's type.</typeparam>
/// <param name="target">The object.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void JsonSetting<T>(ref T target);
