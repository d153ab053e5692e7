namespace Timbr.Typed.Json.Parity.Catalogue.Near
{
    public sealed record Item(int Near);
}

namespace Timbr.Typed.Json.Parity.Catalogue.Far
{
    public sealed record Item(double Far, Item.Item2? Inner)
    {
        public sealed record Item2(bool Deep);
    }
}
