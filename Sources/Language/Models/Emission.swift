/// The scores of a token's labels, in their order, by its features alone.
typealias Emission = InlineArray<16, Int16>
