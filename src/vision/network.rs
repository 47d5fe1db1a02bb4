//! One neural network: loaded with the operators that ours need and no others, fed one picture.

use crate::pixels::{Pixels, shrunk_as_trained};
use rten::{Model, ModelOptions, ValueOrView, ValueView, op_registry};
use rten_tensor::Layout;
use std::fmt;

/// Why nothing was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blind(String);

impl Blind {
    pub(super) fn because(words: impl ToString) -> Self {
        Self(words.to_string())
    }
}

impl fmt::Display for Blind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Blind {}

/// A network with one picture for its input.
pub(super) struct Network(Model);

/// What a network says: numbers and their arrangement, the outermost dimension first.
pub(super) struct Output {
    pub(super) shape: Vec<usize>,
    pub(super) values: Vec<f32>,
}

/// How the bytes of a pixel become the numbers a network was trained on.
pub(super) struct Feed {
    /// Places of the channels in a pixel: red is 0.
    pub(super) order: [usize; 3],
    /// What is taken off, in bytes, and what the rest is divided by; one each for the channels in their order.
    pub(super) mean: [f32; 3],
    pub(super) deviation: [f32; 3],
}

impl Network {
    pub(super) fn open(onnx: Vec<u8>) -> Result<Self, Blind> {
        // Each operator is code; with all of them the worker would be half as large again.
        let operators = op_registry!(
            Add,
            AveragePool,
            BatchNormalization,
            Cast,
            Clip,
            Concat,
            Conv,
            ConvTranspose,
            DequantizeLinear,
            Div,
            Erf,
            Flatten,
            Gemm,
            GlobalAveragePool,
            HardSigmoid,
            Identity,
            MatMul,
            MaxPool,
            Mul,
            ReduceMean,
            Relu,
            Resize,
            Sigmoid,
            Softmax,
            Squeeze,
            Transpose,
            Unsqueeze
        );
        ModelOptions::with_ops(operators)
            .load(onnx)
            .map(Self)
            .map_err(Blind::because)
    }

    /// Shows it a picture of three planes; gives all its outputs in their order.
    pub(super) fn run(&self, size: (usize, usize), planes: &[f32]) -> Result<Vec<Output>, Blind> {
        let (width, height) = size;
        let picture =
            ValueView::from_shape([1, 3, height, width], planes).map_err(Blind::because)?;
        let input = *self.0.input_ids().first().ok_or_else(no_ends)?;
        let inputs = vec![(input, ValueOrView::from(picture))];
        let outputs = self.0.run(inputs, self.0.output_ids(), None);
        let outputs = outputs.map_err(Blind::because)?;
        outputs.into_iter().map(Output::of).collect()
    }

    /// The same for a network with one output.
    pub(super) fn run_one(&self, size: (usize, usize), planes: &[f32]) -> Result<Output, Blind> {
        self.run(size, planes)?
            .into_iter()
            .next()
            .ok_or_else(no_ends)
    }
}

impl Output {
    fn of(value: rten::Value) -> Result<Self, Blind> {
        let tensor = value.into_tensor::<f32>();
        let tensor = tensor.ok_or_else(|| Blind::because("a network says no numbers"))?;
        let shape = tensor.shape().to_vec();
        Ok(Self {
            shape,
            values: tensor.into_data(),
        })
    }
}

impl Feed {
    /// A picture at a size, as planes one after the other.
    pub(super) fn planes(&self, pixels: &Pixels, size: (u32, u32)) -> Result<Vec<f32>, Blind> {
        let pixels = shrunk_as_trained(pixels.clone(), size).map_err(Blind::because)?;
        let plane = |at: usize| {
            let (channel, mean, deviation) = (self.order[at], self.mean[at], self.deviation[at]);
            let bytes = pixels
                .rgba
                .iter()
                .skip(channel)
                .step_by(crate::pixels::CHANNELS);
            bytes.map(move |byte| (f32::from(*byte) - mean) / deviation)
        };
        Ok((0..3).flat_map(plane).collect())
    }
}

fn no_ends() -> Blind {
    Blind::because("a network without input or output")
}
