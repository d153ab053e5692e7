using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Json;

/// <summary>Puts something in a row.</summary>
public delegate ref byte RowPiece(JsonBuffer buffer, ref byte at, int room);
