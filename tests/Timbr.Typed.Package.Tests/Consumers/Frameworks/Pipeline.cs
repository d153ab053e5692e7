using Timbr.Typed;

namespace Frameworks;

[Pipeline]
public static partial class Alerts
{
    [Slot(0)] static int Length(string text) => text.Length;
}
#if !WITHOUT_SECOND

[Pipeline]
public static partial class Second
{
    [Slot(0)] static int Length(string text) => text.Length;
}
#endif
